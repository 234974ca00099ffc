/** What pages say of themselves: affiliates, transcripts, delays, official addresses, whether a page was useful. */
import type {Furniture} from '../../languages/furniture.ts'

export const notices: Furniture = {
  phrases: [
    {
      kind: 'page tools',
      weight: 0.93,
      phrases:
        'jump to recipe|print recipe|pin recipe|rate this recipe|did you make this recipe|save recipe|show key events only|key events|add to calendar|media caption|image caption|image source|getty images|upgrade to paid|buy now|author email|staff photo|see all from|see media page|choose another site|select international site|your california privacy rights|do not sell my personal info|ad choices|member only story|public notices|e edition|gift a subscription|claim my free post|read in app|listen and follow|was this page helpful|was this article helpful|did you find this useful|هل استفدت من المعلومات|هل كانت هذه الصفحة مفيدة|هل وجدت ما تبحث عنه|هل أعجبك الموضوع|هل أعجبك المقال|آیا این مطلب مفید بود|آیا این صفحه مفید بود|نسخه قابل چاپ|میز خدمت|افزودن نظر جدید|کاربران برخط|مقاله رو دوست داشتی|با چشم باز خرید کنید|همکاری با ما|شرایط استفاده|الرسالة الإخبارية|الأخبار الأهم كل صباح|يتم الآن عرض إعلان|زر الذهاب إلى الأعلى|النسخة الورقية|مواقيت الصلاة',
    },
    {kind: 'share buttons', weight: 0.6, phrases: 'pin|restack|clap|boost'},
    {kind: 'page tools', weight: 0.5, phrases: 'transcript|summary|yes|no|نعم|لا|بله|خیر'},
  ],
  filler: '',
  patterns: [
    {
      kind: 'advertisement',
      weight: 0.95,
      pattern:
        '.{0,60}(may|might|can) (contain|include|earn).{0,40}(affiliate|commission|sponsored).{0,160}|.{0,40}(affiliate|referral) links?.{0,160}(disclos|commission|polic).{0,80}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.95,
      pattern:
        "you('re| are) (currently )?(a|on) (the )?free (subscriber|list|plan).{0,160}|(unlock|unlocked) .{0,30}(for free|newsletter|digest|article).{0,80}|.{0,60}selects (her|his|their) favou?rite stories.{0,60}|sign up (to|for) .{0,80}(digest|newsletter|briefing|alerts?).{0,80}|simply sign up.{0,140}",
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        "(we are|we're) an? (independent|non-?profit|reader-?(funded|supported)).{0,160}|(نحن|إننا) (مؤسسة|منصة|موقع|صحيفة|وسيلة).{0,30}(مستقل|غير ربحي).{0,160}|(ما|رسانه).{0,20}(مستقل|غیرانتفاعی).{0,60}(حمایت|کمک).{0,100}|.{0,80}(دعمك|تبرعك|ادعمنا|ساندنا).{0,100}",
    },
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern:
        '.{0,80}content is licen[cs]ed under .{0,120}|.{0,60}all rights reserved\\..{0,240}|.{0,30}حقوق محفوظ است.{0,80}|.{0,30}transcripts? (are|is) (created|produced|provided) .{0,300}|.{0,30}(markets?|prices?|quotes?) data (is |are )?delayed.{0,160}|.{0,20}(هذه الورقة|هذا المقال|هذه المادة|هذه الدراسة|هذا التقرير) .{0,20}(تعبر|يعبر) عن .{0,160}',
    },
    {
      kind: 'navigation',
      weight: 0.95,
      pattern:
        '(an )?official (website|site|government).{0,120}|موقع (حكومي|رسمي).{0,100}|(روابط )?المواقع .{0,30}(الحكومية|الرسمية).{0,120}|.{0,60}(protocol|https|بروتوكول).{0,80}(encrypt|secure|للتشفير|آمن|امن).{0,60}|كيف تتحقق.{0,20}',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern:
        '(reading progress|current progress).{0,12}\\d+ ?%|.{0,10}\\d+ (من الزوار|زائر|of visitors|visitors).{0,80}|updated at \\d{1,2}[.:]\\d{2}.{0,12}|first published on .{6,40}\\d{2}.{0,12}',
    },
    {
      kind: 'page tools',
      weight: 0.93,
      pattern:
        'to revisit this (article|story).{0,80}|if you (buy|purchase) (something|anything).{0,120}|.{0,8}i understand and agree.{0,200}|you have .{0,14}(free )?articles? (remaining|left).{0,40}|please (turn on|enable|activate) javascript.{0,60}|heard on .{3,50}|.{0,8}\\d{1,3}[- ]?minute listen|(tag|mention) @\\w+.{0,100}(instagram|twitter|hashtag|#).{0,60}|(click|tap|اضغط|انقر|کلیک).{0,12}(هنا|here|کنید).{0,80}',
    },
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        '(هاتف|تلفن|فاكس|فکس|نمابر|tel|phone|fax)\\.? ?:? ?[+\\d][\\d ()/+-]{5,30}.{0,30}|(نشانی|آدرس|العنوان|address) ?: .{6,120}',
    },
  ],
  relatedHeads: '',
  home: '',
}
