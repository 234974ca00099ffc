/** What parts of a page are not its article, by the names of their elements, roles and classes. */

import type {Element} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'
import {attribute, elementLabels} from '../tree/elements.ts'

/** Why parts of a page are not of the article: the words for the ledger. */
const reasonOfElement: Readonly<Record<string, OutsideReason>> = {
  nav: 'navigation of the page',
  menu: 'navigation of the page',
  aside: 'margin of the page',
  form: 'form of the page',
  dialog: 'pop-up of the page',
  button: 'button of the page',
  fieldset: 'form of the page',
  select: 'form of the page',
  textarea: 'form of the page',
}

const reasonOfRole: Readonly<Record<string, OutsideReason>> = {
  navigation: 'navigation of the page',
  menu: 'navigation of the page',
  menubar: 'navigation of the page',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: 'margin of the page',
  search: 'form of the page',
  dialog: 'pop-up of the page',
  alertdialog: 'pop-up of the page',
  toolbar: 'tools of the page',
}

/** Words of classes and ids, with the reason that they give. A word is a part between hyphens, underscores, capitals. */
const reasonsByWords: readonly (readonly [OutsideReason, string])[] = [
  [
    'navigation of the page',
    'nav navbar navigation breadcrumb breadcrumbs menu pagination pager sitemap submenu megamenu',
  ],
  [
    'share buttons',
    'share sharing shares shared sharebar social socials addthis sharethis sharedaddy sharetools',
  ],
  [
    'links to other articles',
    'related recommended recommendation recommendations recirc recirculation outbrain taboola trending popular mostread ' +
      'mostpopular readmore promo promos promoted sponsored upnext nextup morefrom morestories latestnews ' +
      'also seealso alsoread readalso',
  ],
  [
    'advertisement',
    'ad ads advert adverts advertising advertisement advertisements adslot adunit adbox dfp adsense advertorial mpu ' +
      'affiliate commercial',
  ],
  [
    'newsletter sign-up',
    'newsletter newsletters signup subscribe subscription inlinesignup membership donate donation',
  ],
  ['comments of readers', 'comments comment disqus livefyre viafoura coral respond commenting replies'],
  ['notice about cookies', 'cookie cookies consent gdpr onetrust ccpa'],
  ['pop-up of the page', 'modal popup popover overlay lightbox tooltip dialog toast interstitial snackbar'],
  ['tags of the page', 'tags taglist tagcloud topics keywords hashtags'],
  ['foot of the page', 'footer colophon copyright'],
  ['margin of the page', 'sidebar rail rightrail siderail widget widgets'],
  ['tools of the page', 'toolbar tools printfriendly bookmark bookmarks textsize fontsize'],
  ['player controls', 'player jwplayer brightcove videoplayer audioplayer video videos podcast'],
  ['words for screen readers', 'hidden visuallyhidden sronly screenreader noprint skiplink'],
]

/** Two words side by side that mean what neither means alone. */
const reasonsByPairs: readonly (readonly [OutsideReason, string])[] = [
  ['words for screen readers', 'sr only|visually hidden|screen reader|skip link|no print'],
  [
    'links to other articles',
    'read more|most read|most viewed|more stories|more news|more from|up next|see also|read also|also read|you may|link list|latest news|top stories|story list|read next|editors picks|editor picks|next article|previous article|post navigation',
  ],
  ['newsletter sign-up', 'sign up|mailing list'],
  ['head of the page', 'site header|page header|global header|main header|top bar|site head|site branding'],
  ['foot of the page', 'site footer|page footer|global footer'],
  ['advertisement', 'ad slot|ad unit|ad container|ad wrapper'],
  [
    'about the author',
    'author bio|author box|author card|author info|about author|author profile|author description',
  ],
]

const wordReasons = new Map(
  reasonsByWords.flatMap(([reason, words]) => words.split(' ').map((word) => [word, reason] as const)),
)
const pairReasons = new Map(
  reasonsByPairs.flatMap(([reason, pairs]) => pairs.split('|').map((pair) => [pair, reason] as const)),
)

/** Why an element is not of the article, by its name, its role, its classes; undefined where these do not say so. */
export function outsideReason(element: Element): OutsideReason | undefined {
  const {tagName} = element
  const role = attribute(element, 'role')?.toLowerCase() ?? ''
  return reasonOfElement[tagName] ?? reasonOfRole[role] ?? reasonOfLabels(element)
}

/** Why an element is not of the article, by its classes and its id. */
function reasonOfLabels(element: Element): OutsideReason | undefined {
  if (/^(?:html|body|main|article)$/.test(element.tagName)) return undefined
  for (const label of elementLabels(element).split(/\s+/)) {
    const words = label
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '')
    for (const [at, word] of words.entries()) {
      const reason = pairReasons.get(`${word} ${words[at + 1]}`) ?? wordReasons.get(word)
      if (reason !== undefined) return reason
    }
  }
  return undefined
}
