/** From here, because what a package lists that ships is installed for every `npm start`. */
export { default } from 'fast-check'
