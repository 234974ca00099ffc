/** What a first visit on a slow line did not wait for (see `boot.js`): the style of what no first paint shows. */
if (document.querySelector('link[rel=stylesheet]') === null) {
  const later = document.querySelector('noscript')?.textContent ?? ''
  document.head.insertAdjacentHTML('beforeend', later)
}
