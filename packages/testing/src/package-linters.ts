/** From here and not from the packages that are linted: what those list is installed for every `npm start`. */
export { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
export { publint } from 'publint'
