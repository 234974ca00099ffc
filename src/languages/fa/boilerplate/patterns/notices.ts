import type {LinePattern} from '../../../boilerplate.ts'

/** What encyclopedias that anyone may edit say of an article, and notices: the last part of the list of patterns in `index.ts`. */
export const notices: readonly LinePattern[] = [
  // What encyclopedias that anyone may edit say of an article.
  {
    kind: 'page tools',
    weight: 0.95,
    pattern:
      'از .{2,30}، دانشنامه آزاد|از دانشنامه آزاد|برای .{2,60}،? (ببینید|نگاه کنید به) .{2,80}|این (مقاله|نوشتار|بخش) .{0,40}(نیازمند|خرد|منبع|یتیم|ویکی).{0,160}',
  },
  {kind: 'page tools', weight: 0.93, pattern: '(نوشتار اصلی|نوشتارهای اصلی|مقاله اصلی): .{2,100}'},
  {kind: 'tag list', weight: 0.95, pattern: 'رده(‌| )?ها(ی پنهان)?: .{2,400}'},
  {kind: 'copyright line', weight: 0.95, pattern: 'همه نوشته(‌| )?ها تحت مجوز .{0,240}'},
  {kind: 'view count', weight: 0.95, pattern: 'این صفحه آخرین(‌| )?بار در .{4,60}'},
  {kind: 'links to other pages', weight: 0.95, pattern: 'در ویکی(‌| )?انبار .{2,120}'},
  // Notices: affiliates, transcripts, delays, official addresses, whether a page was useful.
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    pattern: '(ما|رسانه).{0,20}(مستقل|غیرانتفاعی).{0,60}(حمایت|کمک).{0,100}',
  },
  {kind: 'copyright line', weight: 0.95, pattern: '.{0,30}حقوق محفوظ است.{0,80}'},
  {kind: 'page tools', weight: 0.93, pattern: 'کلیک.{0,12}کنید.{0,80}'},
  {
    kind: 'page tools',
    weight: 0.95,
    pattern: '(تلفن|فکس|نمابر)\\.? ?:? ?[+\\d][\\d ()/+-]{5,30}.{0,30}|(نشانی|آدرس) ?: .{6,120}',
  },
]
