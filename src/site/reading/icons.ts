/**
 * Icons of buttons as SVG paths in a box of 24 units, and marks of pairings in one of 16; strokes without fill, in the colour
 * of the text beside them.
 */
export const icons = {
  search: 'M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0M15 15l5 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  share: 'M12 14V3m-4 4 4-4 4 4M6 11H5v9h14v-9h-1',
  sentences: 'M4 5h12M4 9h12M8 15h12M8 19h12',
  copy: 'M8 8V4h12v12h-4M4 8h12v12H4z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  highlight: 'm5 15 9-9 4 4-9 9H5zM4 21h16',
  note: 'M5 4h14v11l-5 5H5zm14 11h-5v5',
  listen: 'M4 9v6h4l5 4V5L8 9zm12 0a4 4 0 0 1 0 6m2-9a8 8 0 0 1 0 12',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  previous: 'M18 6v12L8 12zM6 6v12',
  next: 'M6 6v12l10-6zM18 6v12',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5v14l11-7z',
  close: 'm6 6 12 12M18 6 6 18',
  download: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zm0 0v14',
  help: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M9.2 9.5a2.8 2.8 0 1 1 4.3 2.4c-1 .6-1.5 1.1-1.5 2.3m0 2.6v.2',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7z',
  save: 'M7 4h10v16l-5-4-5 4z',
  offline: 'M7 18h10a4 4 0 0 0 0-8 6 6 0 0 0-11-1 4.5 4.5 0 0 0 1 9zm5-7v5m-2-2 2 2 2-2',
} as const

/** The name of an icon. */
export type IconName = keyof typeof icons
