/** The page asks its own origin, which passes the API on. */
export default {
  rewrites: async () => [
    { source: '/v3/:path*', destination: `${process.env.RESTORE_URL ?? 'http://localhost:41808/v3'}/:path*` },
  ],
}
