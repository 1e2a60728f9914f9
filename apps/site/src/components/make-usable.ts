/** The search is called what stands on it, its keys included: whoever speaks to the page says what is seen. */
for (const button of document.querySelectorAll('button[data-open-modal][aria-label]')) {
  // On a narrow screen only an icon is left, and then the title counts.
  button.setAttribute('title', button.getAttribute('aria-label') ?? '')
  button.removeAttribute('aria-label')
}

/** Code that is too wide becomes a region as soon as that shows. Regions need names, each its own. */
let count = 0
const nameRegions = () => {
  for (const code of document.querySelectorAll('pre[role="region"]:not([aria-label])'))
    code.setAttribute('aria-label', `Code ${++count}`)
}
new MutationObserver(nameRegions).observe(document.body, { subtree: true, attributeFilter: ['role'] })
nameRegions()

/** A table that is too wide can be moved with the keys. */
for (const table of document.querySelectorAll('table'))
  if (table.scrollWidth > table.clientWidth) table.tabIndex = 0

/** A property whose address is opened can stand behind a tab that is not chosen. */
const showTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const panel = target?.closest('[role="tabpanel"][hidden]')
  if (!panel) return
  document.querySelector<HTMLElement>(`[role="tab"][href="#${panel.id}"]`)?.click()
  target?.scrollIntoView()
}
addEventListener('hashchange', showTarget)
showTarget()
