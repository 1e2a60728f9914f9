/** From here, because what a package lists that ships is installed for every `npm start`. */
export { Agent } from 'undici'
