import { mockSpeed } from './mock-speed.ts'

console.log((await mockSpeed()).join('\n'))
