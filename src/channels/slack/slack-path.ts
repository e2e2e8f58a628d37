/** Where Slack delivers; the same as in the app's manifest. In a file of its own, so that reading it loads no SDK. */
export const SLACK_PATH = '/slack/events';
