import type { Document } from '../contract/document.ts'
import { curlPage } from './curl.ts'
import { downloadPage } from './downloads.ts'
import { errorPage } from './errors.ts'
import { guidePages } from './guides.ts'
import { landingPage } from './landing.ts'
import { mockPage } from './mock.ts'
import { changelogPage, type Package, packagePages } from './packages.ts'
import type { Page } from './page.ts'
import { runGuidePage } from './run-guide.ts'

/** Every page but those of the reference, in the order of the navigation. */
export function pagesOf(document: Document, packages: Package[]): Page[] {
  const readme = (name: string) => packages.find((one) => one.name === name)?.readme ?? ''
  return [
    landingPage(document),
    curlPage(),
    ...guidePages(document),
    runGuidePage(readme('cli')),
    errorPage(document, readme('client')),
    mockPage(document, readme('mock')),
    ...packagePages(packages),
    changelogPage(packages),
    downloadPage(document.info.version),
  ]
}
