/**
 * The package brings a script for System V's init, of which systemd makes a unit. This one does the same: the script waits until it
 * sees that the agent runs, and a job of cron starts again what has ended, within a minute.
 */
export const UNIT = `[Unit]
Description=LSB: Daemon for Amazon Kinesis Agent.

[Service]
Type=notify
NotifyAccess=all
EnvironmentFile=-/etc/sysconfig/aws-kinesis-agent
LogsDirectory=aws-kinesis-agent
ExecStart=/usr/bin/start-aws-kinesis-agent $AGENT_ARGS
TimeoutStopSec=11
Restart=on-failure
RestartSec=60

[Install]
WantedBy=multi-user.target
`;

/** What the package brings as its configuration, before somebody writes theirs. */
export const CONFIGURATION = `${JSON.stringify(
  {
    "cloudwatch.emitMetrics": true,
    "kinesis.endpoint": "",
    "firehose.endpoint": "",
    flows: [
      { filePattern: "/tmp/app.log*", kinesisStream: "yourkinesisstream", partitionKeyOption: "RANDOM" },
      { filePattern: "/tmp/app.log*", deliveryStream: "yourdeliverystream" },
    ],
  },
  undefined,
  2,
)}\n`;
