import type { Document } from '../contract/document.ts'
import { curlSlug } from './curl.ts'
import { operationSlug, type Page, sectionsOf } from './page.ts'
import { runGuideSlug } from './run-guide.ts'

/** What the contract says of itself before its guides. Its reasons are in the README of its package. */
export function introOf({ description }: { description: string }): string {
  return sectionsOf(description, 1)
    .intro.replaceAll('`spec/README.md`', '[its own README](/packages/spec/)')
    .replace(/guide\s+on authentication/, '[guide on authentication](/guides/authentication/)')
}

/** The first page: what this is, and four doors. */
export function landingPage({ info }: Document): Page {
  return {
    slug: '',
    title: info.title,
    description: info.summary,
    body: `${introOf(info)}

**No part of this has ever met a real server.** It was made from what the vendor has published about version 3 of the REST API, of Veeam Backup for Microsoft Office 365, and from programs that call it. The mock behaves as that lets us think.

<div class="doors">
<div>

## [Try it with curl](/${curlSlug}/)

From the token to the events of two drives, in one block to copy. It takes some seconds, needs no account and no backup server, and is where to begin whatever language you write in.

</div>
<div>

## [Install the client](/packages/client/)

\`\`\`sh
npm install @onedrive-restore/client
\`\`\`

A typed client for scripts and portals. After every call it says what is known: succeeded, rejected, not sent or unknown. It sends a restore a second time only when no connection was made or its token was refused; that a refused token did nothing is inferred.

</div>
<div>

## [Run the mock](/packages/mock/)

\`\`\`sh
npx @onedrive-restore/mock
\`\`\`

A server for people who have no backup server at hand: an organization of made-up drives, HTTPS, and [scenarios and faults](/mock/) that a real server shows on the worst of days only.

</div>
<div>

## [Read the API](/reference/)

Every operation with samples in TypeScript, curl and PowerShell, its sources and how sure they make it. Begin with [the guide](/guides/start-here/) or with [the bulk restore](/${operationSlug('restoreOneDrives')}/).

</div>
</div>

The packages are in no registry yet, so these commands work from the first release on. Until then \`npm run pack -- ../portal\` in a clone of the repository packs both into the folder of your project and prints the lines that install them; \`npm start\` runs the mock and a sample page.

## A page of your own

[A portal](/packages/client/portals/) says what is decided before the first line of a page: whose account signs in, from where, and what is shown when nobody knows. [React and Vite](/packages/client/react/) has the first component.

## Thousands of drives

One call cannot carry a whole organization, and one whose outcome nobody knows must not be repeated. [Ten thousand drives](/${runGuideSlug}/) shows how to restore them from a terminal, in batches that are each sent at most once, also after a crash: with [the command](/packages/cli/), or in code with [runs](/packages/runs/).

## When something went wrong

A restore that was sent must not be sent again before you know what became of it. [The catalogue of errors](/errors/) has the next step for each of them; [what the bulk restore promises](/guides/what-the-bulk-restore-promises-and-what-it-does-not/) says why.`,
  }
}
