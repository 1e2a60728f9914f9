import { help as mockHelp } from '@onedrive-restore/mock/command-help'

/** What `npm start -- --help` prints. */
export const help = `npm start -- OPTIONS: page, sample, mock and docs, all following the contract

OPTIONS are those of the mock, below, but --port, --host, --https, --name, --ca-out, --contract and
--quiet. Ports are set by variables:
WEB_PORT=5173 SAMPLE_PORT=5174 MOCK_PORT=4010 DOCS_PORT=4020 npm start; 0 is any free one.

${mockHelp}`
