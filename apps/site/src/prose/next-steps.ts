/**
 * What to do after each refusal of the contract. The contract says what was seen of the server; what follows from it
 * is our advice, and it errs on the side of not restoring twice.
 */
export const nextSteps: Record<string, string> = {
  LoginRefused:
    'Check the account. A refresh token is good once: sign in with the password when it was used. Repeating a wrong password can lock the account.',
  RejectedRequest:
    'Compare the request with the reference, mend it and send it again. The client finds most of this before anything is sent.',
  InvalidToken: 'Get a new token with `createToken` and send the call again.',
  NotFound: 'Read the list that the id came from again, and check the address of the server.',
  Failure:
    'A call that only reads may be repeated after a pause. Before you repeat any other, read what has become of the session.',
  SessionFailure:
    'Read the session with `getRestoreSession`. When it is not `Working`, start another one. A call that only reads may be repeated.',
  ExploreFailure:
    'Look into `listRestoreSessions` first: start another session only when none is there for your organization.',
  RestoreFailure:
    'Do not send it again as it is. Read `listRestoreEvents`, find out which drives were restored, and plan a new call for the others.',
}
