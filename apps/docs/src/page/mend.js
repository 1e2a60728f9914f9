// Keys by their names: not every font has their signs, and nobody reads them aloud.
const keys = { '↑↓': 'Up, Down', '⏎': 'Enter' }
// What Redoc leaves hard to use for those who do not see it, mended after each change of the page.
const mend = () => {
  for (const menu of document.querySelectorAll('.menu-content:not([role])')) {
    menu.setAttribute('role', 'navigation')
    menu.setAttribute('aria-label', 'Reference')
  }
  // Addresses within the page stand behind its own, so that they also lead there from a file, in a sub-path and in a new tab.
  for (const link of document.querySelectorAll('a[href^="/"]'))
    link.setAttribute('href', `#${link.getAttribute('href')}`)
  // A name that is not what stands on the button cannot be spoken.
  for (const button of document.querySelectorAll('button[aria-label="Example"]')) {
    button.setAttribute('title', 'Example')
    button.removeAttribute('aria-label')
  }
  // Titles of panels, which stand outside of the order of headings.
  for (const heading of document.querySelectorAll('h4:not([role]), h5:not([role]), h6:not([role])'))
    heading.setAttribute('role', 'presentation')
  for (const { firstChild: key } of document.querySelectorAll(
    '[data-component-name="Search/SearchShortcut"] > span',
  ))
    if (key?.data in keys) key.data = keys[key.data]
}
new MutationObserver(mend).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributeFilter: ['aria-label', 'href'],
})
mend()
