import type {Damage} from '../damage.ts'
import {reordering} from './reordering.ts'

export const damage: Damage = {
  // Arabic yeh, alef maqsura and kaf, typed on an Arabic keyboard.
  keyboard: {ي: 'ی', ى: 'ی', ك: 'ک'},
  finalLetter: undefined,
  signs: {
    letters: 'پچژگ\u200C',
    beginning: undefined,
    words:
      'است این که را از به برای یک آن می نمی های شد شده کرد کرده شود بود باید هم نیز تا خود دیگر اما اگر پس چه چون یا ها او شما آنها کند دارد گفت ایران نیست هستند بوده خواهد توسط درباره',
    line: /[پچژگ\u200C]|(?:^|[\s"«(])(?:است|ا[يی]ن|[كک]ه|را|از|به|برا[يی]|م[يی]|شد|بود)(?=[\s"»)،.؛:]|$)/u,
    inPieces: /[پچژگکی]/gu,
  },
  openWords:
    'به از در که و یا با برای تا را این آن بر هر چه اگر اما نیز هم توسط درباره بین پس پیش چون مانند علیه نزد یک',
  smallWords: 'به در از این است که را با برای می شد بود',
  joined: {
    before: 'می نمی بی',
    after: 'ها های هایی هایش هایشان هایم هایمان هایت هایتان ای اش ام ات اند اید ایم تر ترین تری شان مان تان',
    compounds: 'گذاری شناسی',
  },
  page: {
    number: 'صفحه|ص',
    of: 'از',
    edit: 'ویرایش(?: مبدأ)?(?:\\s*[|،]\\s*ویرایش مبدأ)?',
    column: '(?:متن |ترجمهٔ? ?)?(?:فارسی|عربی|انگلیسی|اصلی?|ترجمه)',
  },
  reordering,
}
