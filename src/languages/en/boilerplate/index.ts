/** Boilerplate in English, and of the common platforms. */
import type {Boilerplate} from '../../boilerplate.ts'
import {patterns} from './patterns/index.ts'
import {phrases} from './phrases.ts'

export const boilerplate: Boilerplate = {
  phrases,
  filler: `this|the|a|an|on|to|via|with|by|for|in|of|our|your|you|us|me|we|and|or|at|from|now|here|it|is|are|be|page|article|story|post|posts|news|
    new|window|opens|click|tap|button|icon|logo|all|more|com|www|http|https|app|channel|group|link|links|version|today|please|first|
    site|web|blog|account|s|min|minutes|minute|people|times|time|total|using|options|other|photo|picture|friend|friends|add|get|view|show`,
  patterns,
  relatedHeads: `explore more on these topics|recent features|more from this author|also on this site|around the web|from around the web|you may like|more to read|further coverage|more on this|more from this issue|related reading|related coverage|related links|related videos|keep reading|you may be interested in|you may have missed|in case you missed it|popular now|what others are reading|suggested for you|recommended stories|recommended articles|previous article|next article|previous post|next post|from the archive|in this series|also in this series|more like this|latest|latest stories|recent articles|our picks|editors picks|featured|featured stories|read also|also read|read more|see also|related|related articles|related stories|related posts|related news|related content|related topics|you may also like|you might also like|
    more on this story|more from|recommended|recommended reading|recommended for you|most read|most popular|trending|trending now|popular posts|recent posts|latest news|more stories|
    more news|further reading on this site|don't miss|also on|in this section|editor's picks|top stories|must read|latest posts|latest articles|read next|up next|what to read next`,
  relatedHeadPattern: '(?:read |see |explore )?more (?:from|like) .{2,30}',
  tagHeads:
    'tags|topics|story tags|article tags|explore more on these topics|related topics|keywords|filed under',
  fenceStart: String.raw`list of \d+ items?|skip .{2,40} and continue reading`,
  fenceEnd: 'end of .{2,40}',
  home: 'home|homepage|home page|main page|front page|main|start',
  notice:
    'affiliate|transcript|creative commons|visitors|delayed|https|official|redirects|orphan|cookie|akismet|views|opinions|necessarily|comments|inbox|download|terms|article|e-?mail|copyright|reserved|your|javascript|disqus|subscribe|newsletter|log|follow|republish|advert|tag|keyword|topic|label|categor|filed',
  ownLabels:
    'source|by|author|authors|translated|written|published|posted|updated|reporting|compiled|edited|editing|additional reporting|image source|image caption|photo by|image by|photograph by|illustration by|picture by',
  colonLabels: 'photo|photograph|credit|image|caption|report|edit|words|note|translation',
  ago: 'ago',
  // "Rights" by itself is most often a subject of the article: human rights.
  rights: '',
  commentEnds: String.raw`(?:^|\s)(?:says|said)\s*:?|\p{N}\s+(?:years?|months?|weeks?|days?|hours?|minutes?)\s+ago`,
  entryFoot: String.raw`posted by .{2,40} at \d`,
  imageCredits: 'photograph|photo|credit',
  rubrics: '(?:an )?interview with',
  turns: 'q|a|question|answer',
}
