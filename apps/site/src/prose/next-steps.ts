/**
 * What to do after each refusal of the contract. The contract says what was seen of the server; what follows from it
 * is our advice, and it errs on the side of not restoring twice.
 */
export const nextSteps: Record<string, string> = {
  LoginRefused:
    'Check the account. Whether a refresh token that was used works again is not documented: sign in with the password then. Repeating a wrong password can lock the account.',
  RejectedRequest:
    'Compare the request with the reference, mend it and send it again. The client finds most of this before anything is sent.',
  InvalidToken:
    'Get a new token with `createToken`. A call that only reads may be sent again. For the bulk restore that rests on our conclusion that nothing was done (inferred); the events of the session show whether something was.',
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
