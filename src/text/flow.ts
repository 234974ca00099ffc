/** Signs, at the ends and starts of lines, that a sentence is finished or goes on. */

const terminal = /[.!?؟…۔:]["'”’»)\]]*$/u
/** Words after which a sentence goes on, by language; none of them ends a heading. */
const openWords = new Set(
  [
    'the a an of in on at to for from by with and or but that which who whose as than into onto over under against between through during about its their his her our your is are was were be been has have had will would can could should may might not if when where while because',
    'في من على إلى عن أن إن و أو ثم التي الذي الذين بين مع خلال كان كانت قد لم لن لا ما هذا هذه تلك ذلك عند بعد قبل حول منذ حتى غير كل بعض أي لدى ضد نحو دون عبر بأن لأن وأن فإن كما حيث',
    'به از در که و یا با برای تا را این آن بر هر چه اگر اما نیز هم توسط درباره بین پس پیش چون مانند علیه نزد یک',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a line ends as a sentence or a label ends. */
export function isFinished(text: string): boolean {
  return terminal.test(text)
}

/** Whether a line ends in the middle of a sentence: with a comma, an open bracket or a word that asks for another. */
export function isOpen(text: string): boolean {
  if (/[,،;؛(«“[\-–—]$/u.test(text)) return true
  const last = /([\p{L}\p{M}]+)$/u.exec(text.slice(-16))?.[1]
  return last !== undefined && openWords.has(last.toLowerCase())
}

/** Whether a line starts in the middle of a sentence, as far as its script tells: with a small letter or a comma. */
export function startsOpen(text: string): boolean {
  return (/^["'“‘(]?\p{Ll}/u.test(text) && !isAddress(text)) || /^[,،;؛]/u.test(text)
}

/** Whether a line begins with an address of the web or of a mailbox. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.|[\w-]+\.(?:com|org|net|ir|info)\b)/iu.test(text)
}

/** Whether a line is an item of a list. */
export function isItem(text: string): boolean {
  return /^(?:[-–—•*·▪●■]\s|\(?\p{N}{1,3}[.)\-–]\s|[a-zأ-ي][.)]\s)/u.test(text)
}

/** The script most of a line's letters are of; undefined for a line of fewer than four letters. */
export function scriptOf(text: string): 'Arab' | 'Latn' | undefined {
  const arab = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latn = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (arab + latn < 4) return undefined
  return arab >= latn ? 'Arab' : 'Latn'
}
