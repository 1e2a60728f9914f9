/** What the caller has given cannot be sent. The message holds no value and may be told. */
export class WrongInput extends TypeError {}
