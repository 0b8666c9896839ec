"""A producer that loses nothing: lines packed into records, records into batches, and only what was refused sent again.

    python right.py < access.log                 lines of a file, or of a pipe that comes to an end
    python right.py --nonce NONCE --count 1200   lines of its own, which a check can find again
    python right.py --one --nonce NONCE          one call, one line: PutRecord

LAB_STREAM names the stream; endpoint, Region and credentials come from AWS_*: `lab env SEAT` prints all of them.
It ends with 0 when the stream has everything. Otherwise it ends with 1, and what is left stands in a file unsent-….log.
"""

import argparse
import os
import random
import sys
import time
from datetime import datetime, timezone

# [begin client]
import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

# boto3's own retries are off: it would send a whole batch again, where we send what was refused.
firehose = boto3.client("firehose", config=Config(retries={"total_max_attempts": 1}))
# A single record arrives or does not, so there boto3 may try again by itself.
patient = boto3.client("firehose", config=Config(retries={"mode": "standard", "total_max_attempts": 8}))
STREAM = os.environ["LAB_STREAM"]
# [end client]

# [begin limits]
BATCH_RECORDS = 500
BATCH_BYTES = 4 * 1024 * 1024
RECORD_BYTES = 1000 * 1024
BILLED_STEP = 5 * 1024
PACK_BYTES = 10 * BILLED_STEP
# [end limits]

FIRST_WAIT = 0.2
LONGEST_WAIT = 30.0
TRIES_IN_VAIN = 8
HOPELESS = {
    "AccessDeniedException": "These credentials may not put to this stream: paste `lab env` of your own seat again.",
    "ResourceNotFoundException": "There is no such stream here: check LAB_STREAM and AWS_REGION.",
    "InvalidArgumentException": "The stream does not take direct puts, or not these.",
    "ExpiredTokenException": "The session is over: paste `lab env` of your seat again.",
    "UnrecognizedClientException": "These credentials are not known here: paste `lab env` of your seat again.",
    "InvalidSignatureException": "Check the secret key, and this machine's clock.",
}


class Refused(Exception):
    """The stream did not take everything, and trying again does not help."""

    def __init__(self, reason, unsent):
        super().__init__(reason)
        self.unsent = unsent


# [begin put-record]
def put_one(line):
    patient.put_record(DeliveryStreamName=STREAM, Record={"Data": line + b"\n"})
# [end put-record]


# [begin pack]
def pack(lines, too_long):
    """Joins lines, each with its "\\n", into records of about 50 KB: ten of the 5 KB steps that Firehose bills."""
    record = bytearray()
    for line in lines:
        if len(line) + 1 > RECORD_BYTES:
            too_long.append(line + b"\n")
            continue
        if record and len(record) + len(line) + 1 > PACK_BYTES:
            yield bytes(record)
            record.clear()
        record += line + b"\n"
    if record:
        yield bytes(record)
# [end pack]


# [begin batch]
def batches(records):
    """Groups records into what one call takes: 500 records, and 4 MiB together."""
    batch, size = [], 0
    for record in records:
        if batch and (len(batch) == BATCH_RECORDS or size + len(record) > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(record)
        size += len(record)
    if batch:
        yield batch
# [end batch]


# [begin resend]
def put_batch(records, report):
    """Sends until the stream has every record. What it refuses, and nothing else, goes again, after a wait."""
    in_vain = 0
    while records:
        refused, reason = try_batch(records)
        report["calls"] += 1
        report["refused"] += len(refused)
        in_vain = in_vain + 1 if len(refused) == len(records) else 0
        if in_vain == TRIES_IN_VAIN:
            raise Refused(f"{TRIES_IN_VAIN} tries in a row were refused: {reason}", refused)
        records = refused
        if records:
            wait(in_vain)


def try_batch(records):
    """One call. Returns the records that did not arrive, and why."""
    try:
        answer = firehose.put_record_batch(
            DeliveryStreamName=STREAM, Records=[{"Data": record} for record in records]
        )
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in HOPELESS:
            raise Refused(f"{code}: {HOPELESS[code]}", records) from error
        return records, code
    except BotoCoreError as error:
        return records, str(error)
    outcomes = list(zip(records, answer["RequestResponses"]))
    refused = [record for record, outcome in outcomes if outcome.get("ErrorCode")]
    reasons = {outcome["ErrorCode"] for _, outcome in outcomes if outcome.get("ErrorCode")}
    return refused, ", ".join(sorted(reasons))


def wait(in_vain):
    """Exponential back-off with full jitter: producers that were refused together do not come back together."""
    time.sleep(random.uniform(0, min(LONGEST_WAIT, FIRST_WAIT * 2**in_vain)))
# [end resend]


def make_lines(nonce, count):
    now = datetime.now(timezone.utc).strftime("%d/%b/%Y:%H:%M:%S +0000")
    for n in range(count):
        yield f'203.0.113.7 producer.{n} - [{now}] "GET /nonce/{nonce}/{n} HTTP/1.1" 200 512 "-" "right.py"'.encode()


def read_lines(stream):
    for line in stream:
        text = line.rstrip(b"\r\n")
        if text:
            yield text


def send(lines, report):
    """Packs and sends. Whatever goes wrong, the lines that the stream does not have are in the error's `unsent`."""
    too_long = []
    waiting = batches(count_lines(pack(lines, too_long), report))
    for batch in waiting:
        try:
            put_batch(batch, report)
        except Refused as error:
            error.unsent += [record for rest in waiting for record in rest] + too_long
            raise
    if too_long:
        raise Refused(f"{len(too_long)} lines are longer than a record may be ({RECORD_BYTES} bytes).", too_long)


def count_lines(records, report):
    for record in records:
        report["lines"] += record.count(b"\n")
        report["records"] += 1
        report["bytes"] += len(record)
        report["billed"] += -(-len(record) // BILLED_STEP) * BILLED_STEP
        yield record


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--nonce", help="make lines that hold this, instead of reading them")
    options.add_argument("--count", type=int, default=1, help="how many")
    options.add_argument("--one", action="store_true", help="PutRecord for every line")
    chosen = options.parse_args()
    lines = make_lines(chosen.nonce, chosen.count) if chosen.nonce else read_lines(sys.stdin.buffer)
    if chosen.one:
        for line in lines:
            put_one(line)
        return
    report = dict.fromkeys(["lines", "records", "calls", "refused", "bytes", "billed"], 0)
    try:
        send(lines, report)
    except Refused as error:
        name = f"unsent-{time.time_ns()}.log"
        with open(name, "xb") as kept:
            kept.writelines(error.unsent)
        sys.exit(f"{error}\nWhat the stream does not have stands in {name}: python right.py < {name}")
    print("{lines} lines in {records} records and {calls} calls; {refused} refused and sent again;".format(**report))
    print("{bytes} bytes, billed as {billed}".format(**report))


if __name__ == "__main__":
    main()
