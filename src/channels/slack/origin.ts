/** From where we were spoken to, so that the answer finds its way. */
export type Origin = ConversationOrigin | CommandOrigin | PressOrigin;

/** A message or a mention; `thread` where the answer belongs in one. */
export interface ConversationOrigin {
  kind: 'conversation';
  channel: string;
  thread?: string;
}

/** A slash command: we need not be a member of where it was typed, and only the person who typed it saw it. */
export interface CommandOrigin {
  kind: 'command';
  responseUrl: string;
}

/** A button in one of our messages. */
export interface PressOrigin {
  kind: 'press';
  channel: string;
  user: string;
  thread?: string;
  /** The one with the button; none where only one person sees it: that cannot be changed later. */
  message?: string;
  responseUrl: string;
  /** The message with the button is one that only this person sees. */
  shownToOne: boolean;
  personal: boolean;
}
