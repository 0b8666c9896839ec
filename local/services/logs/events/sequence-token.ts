/**
 * Sequence tokens are always valid and no longer looked at; answers carry one for clients that still hand it on.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const SEQUENCE_TOKEN = "49590302938472364872364872364872364872364872364872364872";
