import type { DriveReport, Run, RunCounts } from '@onedrive-restore/runs'

/** A run as one page that needs nothing else, piece by piece. */
export async function* reportHtml(
  run: Run,
  counts: RunCounts,
  drives: AsyncIterable<DriveReport>,
): AsyncGenerator<string, void> {
  yield `<!doctype html><html lang="en"><meta charset="utf-8"><title>Restore ${inHtml(run.id)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:2rem}table{border-collapse:collapse}td,th{border-bottom:1px solid;padding:.25rem .75rem;text-align:left}</style>
<h1>Restore ${inHtml(run.id)}</h1>
<p>Planned ${inHtml(run.plannedAt)}. ${inHtml(run.choices.DocumentVersion)} versions, ${inHtml(run.choices.DocumentAction)}.</p>
<table><caption>Batches and drives by where they stand</caption><tr><th>Stands<th>Batches<th>Drives`
  for (const [state, { batches, drives: count }] of Object.entries(counts))
    if (batches > 0) yield `\n<tr><td>${inHtml(state)}<td>${batches}<td>${count}`
  yield `\n</table>\n<table><caption>Drives</caption><tr><th>Drive<th>Verdict<th>Rests on<th>Batch<th>Message`
  for await (const { drive, verdict, basis, batch, message } of drives)
    yield `\n<tr><td>${inHtml(drive.name)}<td>${verdict}<td>${basis}<td>${batch}<td>${inHtml(message ?? '')}`
  yield '\n</table></html>\n'
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
