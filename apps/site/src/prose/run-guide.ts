import { type Page, sectionsOf, slugOf } from './page.ts'

const heading = 'Ten thousand drives'

/** Where the guide to a large restore is. */
export const runGuideSlug = `guides/${slugOf(heading)}`

/** The guide to a large restore, which is the one that the README of the command has and its tests run. */
export function runGuidePage(commandReadme: string): Page {
  const section = sectionsOf(commandReadme, 2).sections.find((one) => one.heading === heading)
  if (!section) throw new Error(`The README of the command has no section "${heading}" any more.`)
  const description =
    'A restore of a whole organization from a terminal, from the list of drives to the report.'
  const lead =
    'The command is that of [@onedrive-restore/cli](/packages/cli/), whose page says how it is installed, and has its [exit codes](/packages/cli/#exit-codes) and [options](/packages/cli/#options). [@onedrive-restore/runs](/packages/runs/) is the same in code.'
  return {
    slug: runGuideSlug,
    title: heading,
    description,
    body: `${description} ${lead}\n\n${section.text.replaceAll(/^### /gm, '## ')}`,
  }
}
