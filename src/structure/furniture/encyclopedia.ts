/** Furniture of encyclopedias that anyone may edit, in three languages. */
import type {Furniture} from '../../languages/furniture.ts'

export const encyclopedia: Furniture = {
  phrases: [
    {
      kind: 'page tools',
      weight: 0.93,
      phrases:
        'jump to navigation|jump to search|code of conduct|cookie statement|mobile view|developers|disclaimers|hidden categories|اذهب إلى التنقل|اذهب إلى البحث|إخلاء مسؤولية|القواعد السلوكية|المطورون|بيان تعريف الارتباطات|نسخة المحمول|پرش به ناوبری|پرش به جستجو|سیاست حفظ اسرار|تکذیب‌نامه‌ها|آیین‌نامه رفتاری|توسعه‌دهندگان|اظهارنامه کوکی|نمای تلفن همراه',
    },
    {kind: 'page tools', weight: 0.55, phrases: 'statistics|إحصائيات|آمارها'},
  ],
  filler: '',
  patterns: [
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        'from \\w+(, the free encyclopa?edia.*)|(من )?.{2,30}، الموسوعة الحرة|از .{2,30}، دانشنامه آزاد|از دانشنامه آزاد',
    },
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        'for other uses,? see .{2,80}|not to be confused with .{2,80}|.{2,80} redirects here.{0,120}|لمعان أخرى،? طالع .{2,80}|هذه المقالة عن .{2,120}|برای .{2,60}،? (ببینید|نگاه کنید به) .{2,80}',
    },
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        '(هذه المقالة|هذا المقال|تحتاج هذه المقالة|يحتاج هذا المقال) .{0,40}(يتيمة|بذرة|مصادر|ساعد|فضلا|تطوير|تهذيب|ويكيبيديا).{0,160}|این (مقاله|نوشتار|بخش) .{0,40}(نیازمند|خرد|منبع|یتیم|ویکی).{0,160}|this (article|section) (needs|is an orphan|relies|may|does not cite|is a stub|has multiple issues).{0,200}',
    },
    {
      kind: 'page tools',
      weight: 0.93,
      pattern:
        '(main articles?|further information|see also|مقالة مفصلة|المقالة الرئيسية|مقالات مفصلة|طالع أيضا|نوشتار اصلی|نوشتارهای اصلی|مقاله اصلی): .{2,100}',
    },
    {
      kind: 'tag list',
      weight: 0.95,
      pattern:
        '(hidden )?categor(y|ies): .{2,400}|تصنيف(ات)?( مخفية)?: .{2,400}|رده(‌| )?ها(ی پنهان)?: .{2,400}',
    },
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern:
        '(text|content) is available under .{0,40}(creative commons|licen[cs]e).{0,240}|النصوص متاحة تحت .{0,240}|همه نوشته(‌| )?ها تحت مجوز .{0,240}',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern:
        'this page was last (edited|modified) on .{4,60}|(آخر تعديل لهذه الصفحة|تم آخر تعديل).{4,60}|این صفحه آخرین(‌| )?بار در .{4,60}',
    },
    {
      kind: 'links to other pages',
      weight: 0.95,
      pattern:
        '.{2,40} has media related to .{2,80}|media related to .{2,80} (at|on) .{2,40}|(في|على) (كومنز|مشاريع شقيقة).{0,10} (صور|مزيد).{2,100}|در ویکی(‌| )?انبار .{2,120}|بوابة .{2,40}|(أيقونة بوابة)+.{2,60}',
    },
  ],
  relatedHeads: '',
  home: '',
}
