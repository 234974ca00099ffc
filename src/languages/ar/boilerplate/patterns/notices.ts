import type {LinePattern} from '../../../boilerplate.ts'

/** What encyclopedias that anyone may edit say of an article, and notices: the last part of the list of patterns in `index.ts`. */
export const notices: readonly LinePattern[] = [
  // What encyclopedias that anyone may edit say of an article.
  {
    kind: 'page tools',
    weight: 0.95,
    pattern:
      '(من )?.{2,30}، الموسوعة الحرة|لمعان أخرى،? طالع .{2,80}|هذه المقالة عن .{2,120}|(هذه المقالة|هذا المقال|تحتاج هذه المقالة|يحتاج هذا المقال) .{0,40}(يتيمة|بذرة|مصادر|ساعد|فضلا|تطوير|تهذيب|ويكيبيديا).{0,160}',
  },
  {
    kind: 'page tools',
    weight: 0.93,
    pattern: '(مقالة مفصلة|المقالة الرئيسية|مقالات مفصلة|طالع أيضا): .{2,100}',
  },
  {kind: 'tag list', weight: 0.95, pattern: 'تصنيف(ات)?( مخفية)?: .{2,400}'},
  {kind: 'copyright line', weight: 0.95, pattern: 'النصوص متاحة تحت .{0,240}'},
  {kind: 'view count', weight: 0.95, pattern: '(آخر تعديل لهذه الصفحة|تم آخر تعديل).{4,60}'},
  {
    kind: 'links to other pages',
    weight: 0.95,
    pattern: '(في|على) (كومنز|مشاريع شقيقة).{0,10} (صور|مزيد).{2,100}|بوابة .{2,40}|(أيقونة بوابة)+.{2,60}',
  },
  // Notices: affiliates, transcripts, delays, official addresses, whether a page was useful.
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    pattern:
      '(نحن|إننا) (مؤسسة|منصة|موقع|صحيفة|وسيلة).{0,30}(مستقل|غير ربحي).{0,160}|.{0,80}(دعمك|تبرعك|ادعمنا|ساندنا).{0,100}',
  },
  {
    kind: 'copyright line',
    weight: 0.95,
    pattern:
      '.{0,20}(هذه الورقة|هذا المقال|هذه المادة|هذه الدراسة|هذا التقرير) .{0,20}(تعبر|يعبر) عن .{0,160}',
  },
  {
    kind: 'navigation',
    weight: 0.95,
    pattern:
      'موقع (حكومي|رسمي).{0,100}|(روابط )?المواقع .{0,30}(الحكومية|الرسمية).{0,120}|.{0,60}(https|بروتوكول).{0,80}(للتشفير|آمن|امن).{0,60}|كيف تتحقق.{0,20}',
  },
  {kind: 'view count', weight: 0.95, pattern: '.{0,10}\\d+ (من الزوار|زائر).{0,80}'},
  {kind: 'page tools', weight: 0.93, pattern: '(اضغط|انقر).{0,12}هنا.{0,80}'},
  {
    kind: 'page tools',
    weight: 0.95,
    pattern: '(هاتف|فاكس)\\.? ?:? ?[+\\d][\\d ()/+-]{5,30}.{0,30}|العنوان ?: .{6,120}',
  },
]
