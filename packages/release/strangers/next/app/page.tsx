import { Organizations } from './organizations'

export default function Page() {
  return <Organizations />
}
