import type {Sentences} from '../sentences.ts'

export const sentences: Sentences = {
  abbreviations:
    'Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Sen|Rep|Gov|Pres|Amb|Supt|Jr|Sr|vs|cf|' +
    'ca|approx|e.g|i.e|viz|al|No|Nos|Fig|Figs|Vol|vol|pp|Ch|Art|Sec|Inc|Ltd|Co|Corp|Bros|' +
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec',
  openers:
    'The|This|That|These|Those|It|He|She|We|They|I|You|But|And|In|On|At|As|If|When|While|After|Before|There|For|' +
    'However|His|Her|Its|Their|Our',
}
