/** npm runs this before an install by habit; pnpm, which does install, passes. */
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error(
    'Use npm start: it installs what is missing and starts everything; npm test checks everything.',
  )
  process.exit(1)
}
