"""A first producer. It works on a quiet day; its mistakes are numbered, and right.py puts every one of them right.

    python first.py < access.log                 lines of a file
    python first.py --nonce NONCE --count 1200   lines of its own, which a check can find again
    python first.py --one --nonce NONCE          a call for every line

LAB_STREAM names the stream; endpoint, Region and credentials come from AWS_*: `lab env SEAT` prints all of them.
"""

import argparse
import os
import sys
from datetime import datetime, timezone

# [begin client]
import boto3

firehose = boto3.client("firehose")
STREAM = os.environ["LAB_STREAM"]
# [end client]

BATCH_RECORDS = 500


# [begin put-record]
def put_one(line):
    # Mistake 1: a call over the network for every line. A stream takes 1,000 calls a second in most Regions.
    # Mistake 2: no "\n" behind the line. Where nothing adds one on the way, S3 holds `{...}{...}` on one line.
    firehose.put_record(DeliveryStreamName=STREAM, Record={"Data": line.encode()})
# [end put-record]


# [begin batch]
def put_batch(lines):
    # Mistake 3: a record for every line. Firehose bills each as 5 KB, so 200 bytes cost 25 times what they should.
    records = [{"Data": line.encode()} for line in lines]
    for _ in range(3):
        try:
            firehose.put_record_batch(DeliveryStreamName=STREAM, Records=records)
            # Mistake 4: FailedPutCount is not looked at. The call succeeded, some of its records did not: they are lost.
            return
        except Exception as error:
            # Mistake 5: again at once. Everybody who was refused comes back in the same moment, and is refused again.
            # Mistake 6: all of it again. What had arrived before the answer was lost arrives twice.
            print(error, file=sys.stderr)
    # Mistake 7: it gives up, and nobody is told: the program ends with 0.
# [end batch]


def make_lines(nonce, count):
    now = datetime.now(timezone.utc).strftime("%d/%b/%Y:%H:%M:%S +0000")
    for n in range(count):
        yield f'203.0.113.7 producer.{n} - [{now}] "GET /nonce/{nonce}/{n} HTTP/1.1" 200 512 "-" "first.py"'


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--nonce", help="make lines that hold this, instead of reading them")
    options.add_argument("--count", type=int, default=1, help="how many")
    options.add_argument("--one", action="store_true", help="PutRecord for every line")
    chosen = options.parse_args()
    if chosen.nonce:
        lines = list(make_lines(chosen.nonce, chosen.count))
    else:
        lines = [line.rstrip("\n") for line in sys.stdin]
    if chosen.one:
        for line in lines:
            put_one(line)
    else:
        for start in range(0, len(lines), BATCH_RECORDS):
            put_batch(lines[start : start + BATCH_RECORDS])
    print(f"{len(lines)} lines sent")


if __name__ == "__main__":
    main()
