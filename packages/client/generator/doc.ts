/** A doc comment whose example prints an expression. */
export function doc(sentence: string, name: string, expression: string): string {
  const lines = [
    `${sentence}\n`,
    '@example',
    `import { ${name} } from '@onedrive-restore/client'\n`,
    `console.log(${expression})`,
  ]
  return `/**\n${lines.join('\n').replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */`
}
