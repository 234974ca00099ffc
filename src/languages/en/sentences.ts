import type {Sentences} from '../sentences.ts'

export const sentences: Sentences = {
  abbreviations:
    'Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Sen|Rep|Gov|Pres|Amb|Supt|Jr|Sr|vs|cf|' +
    'ca|approx|e.g|i.e|viz|al|No|Nos|Fig|Figs|Vol|vol|pp|Ch|Art|Sec|Inc|Ltd|Co|Corp|Bros|' +
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec',
  openers:
    'The|This|That|These|Those|It|He|She|We|They|I|You|But|And|In|On|At|As|If|When|While|After|Before|There|For|' +
    'However|His|Her|Its|Their|Our',
  clauses: {
    marks: ',;:\u2014\u2013',
    joints:
      '(?:and|but|or|nor|so|yet|while|whereas|which|who|whose|whom|where|when|as|because|although|though|since|after|' +
      'before|until|unless|if|that|then|thus|even|despite|in spite|with|without|including|it|he|she|they|we|this|' +
      'these|those|there|\\p{Ll}+ing)(?!\\p{L})',
    openers:
      'while|whereas|because|although|though|which|who|but|when|after|before|until|unless|if|where|that|and that|' +
      'and has|and have|and is|and are|and was|and were|and will|and would|and could|and should|and it|and he|and she|' +
      'and they|and we|and this',
  },
}
