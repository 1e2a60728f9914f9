/** These packages say `"os": "linux"` where pnpm reads only a list, so every platform would be installed everywhere. */
module.exports = {
  hooks: {
    readPackage(manifest) {
      if (/^node-(bin-)?(darwin|linux|win)-/.test(manifest.name)) {
        manifest.os = [manifest.os].flat()
        manifest.cpu = [manifest.cpu].flat()
      }
      return manifest
    },
  },
}
