import type {Collation} from '../collation.ts'
import {listed} from '../entries.ts'

export const collation: Collation = {
  negation: {
    sure: listed(`
      not, never, cannot, none, nobody, nothing, neither, nor, no one, no longer, by no means
    `),
    idle: listed(`
      not only, not just, no matter, not to mention, nothing but, none other, whether or not, or not, never mind, not least,
      not merely, not simply, why not, not until, nothing more than, nothing less than, not unlike
    `),
    undone: listed('but, except, unless, until, other than, only'),
    sureForm: /^(?:do|does|did|is|are|was|were|ca|could|wo|would|should|has|have|had|must|need)nt /,
    near: listed(`
      no, without, only, except, unless, until, but, hardly, barely, scarcely, rarely, seldom, few, little, less, least, nowhere,
      rather than, instead, otherwise, apart, away, beyond, before, unable, impossible, illegal, absence, absent, lack, lacks,
      lacking, lacked, free, zero, empty, against, too, end, ended, ends, even, yet, whether, if, any, other than, far from,
      short of, out of, off, exempt, void, invalid, inability, incapable, ignore, ignored, ignoring, contrary, excluding,
      despite, regardless, nay, nought, null, insufficient, incorrect, inadequate, independent, same, equal, equally, equivalent,
      alike, identical, compatible, like, sure, certain, remain, remains, remained, still, always, every, alone
    `),
    nearForm:
      /^(?:(?:un|non|dis|anti|mis|in|im|ir).{3}|\S+less )|^(?:refus|den[iy]|reject|fail|avoid|prevent|stop|ceas|forb|prohib|ban|exclud|neglect|abstain|abolish|resist|oppos|preclud|hinder|spar|los[et]|miss|remov|cancel|block|quit|wrong|bad|doubt|differ|similar|contradict|withhold|with?held|rule)/u,
  },
  hearsay: {
    sure: listed(`
      allegedly, purportedly, supposedly, reportedly, according to reports, it is said, is said to, are said to, was said to,
      were said to, is alleged to, are alleged to, was alleged to, were alleged to, is reported to, are reported to, rumoured,
      rumored
    `),
    idle: [],
    undone: [],
    sureForm: undefined,
    near: listed(`
      according, sources, source, quoted, quoting, cited, citing, seem, seems, seemed, seemingly, appear, appears, appeared,
      apparently, apparent, likely, probably, perhaps, maybe, may, might, could, would, presumably, so called, in the words, in the
      opinion, in the eyes, as though, as if, by all accounts, hear, heard, told, tell, tells, say, says, said, saying, known
    `),
    nearForm:
      /^(?:alleg|purport|suppos|report|claim|believ|suspect|accus|assert|charg|thought|think|consider|suggest|indicat|rumou?r|describ|presum|assum|contend|maintain|deem|view|regard|mention|stat|inform|declar|announc|according|held )/u,
  },
  likelihood: {
    sure: listed(`
      perhaps, probably, presumably, maybe, most likely, very likely, likely to, will likely, would likely, more than likely, in all
      likelihood, in all probability, apparently, seemingly, it seems, it appears
    `),
    idle: listed('as likely as, likely as not, how likely, not likely, less likely'),
    undone: [],
    sureForm: undefined,
    near: listed(`
      may, might, could, can, cannot, would, should, shall, maybe, perhaps, possibly, possible, possibility, probable, probably,
      probability, potential, potentially, likely, unlikely, likelihood, chance, chances, risk, risks, risked, if, whether, like,
      as though, as if, about to, on the verge, bound to, certainly, surely, doubtless, no doubt, undoubtedly, must, want, who knows,
      according, so called, opinion, doubt, allegedly, reportedly, supposedly, liable, prone, ought, danger, threat, question,
      generally, usually, often, sometimes, most, mostly, largely, mainly, typically, commonly, tend, tends, tended, almost, nearly
    `),
    nearForm:
      /^(?:believ|think|thought|claim|report|alleg|suspect|expect|anticipat|foresee|foresaw|predict|forecast|seem|appear|apparent|look|suppos|presum|purport|rumou?r|assum|guess|hope|suggest|indicat|imagin|plan|intend|fear|wonder|wish|estimat|consider|speculat)/u,
  },
}
