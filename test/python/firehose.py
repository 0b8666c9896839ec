"""What boto3 gets from Firehose: makes a stream, writes, reads what was delivered, and prints all of it as JSON.

Arguments: stream, role ARN, bucket. Where everything runs is the environment's matter.
"""

import gzip
import json
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

STREAM, ROLE, BUCKET = sys.argv[1:]
ONE_TRY = Config(retries={"max_attempts": 1})
firehose = boto3.client("firehose", config=ONE_TRY)
s3 = boto3.client("s3")


def refusal(call, **arguments):
    """The code, sentence and status with which a call was refused."""
    try:
        call(**arguments)
    except ClientError as error:
        said = error.response["Error"]
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return [said["Code"], said["Message"], status]
    return None


def eventually(look):
    """What `look` finds, as soon as it finds something."""
    while True:
        found = look()
        if found:
            return found
        time.sleep(0.1)


def described():
    return firehose.describe_delivery_stream(DeliveryStreamName=STREAM)["DeliveryStreamDescription"]


destination = {
    "RoleARN": ROLE,
    "BucketARN": f"arn:aws:s3:::{BUCKET}",
    "Prefix": "python/",
    "CompressionFormat": "GZIP",
    "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 0},
}


def created():
    refused = refusal(
        firehose.create_delivery_stream,
        DeliveryStreamName=STREAM,
        ExtendedS3DestinationConfiguration=destination,
        Tags=[{"Key": "made-by", "Value": "boto3"}],
    )
    # On AWS a role that was made a moment ago cannot be assumed everywhere yet.
    if refused and "unable to assume role" not in refused[1]:
        raise RuntimeError(refused)
    return not refused


said = {}
eventually(created)
eventually(lambda: described()["DeliveryStreamStatus"] == "ACTIVE")
said["single"] = firehose.put_record(DeliveryStreamName=STREAM, Record={"Data": b"one\n"})["Encrypted"]
batch = firehose.put_record_batch(
    DeliveryStreamName=STREAM, Records=[{"Data": "zwei \u00fc\n".encode()}, {"Data": b"\x00\xff\n"}]
)
said["batch"] = [batch["FailedPutCount"], len(batch["RequestResponses"])]


def content():
    listed = s3.list_objects_v2(Bucket=BUCKET, Prefix="python/").get("Contents", [])
    bodies = [s3.get_object(Bucket=BUCKET, Key=entry["Key"])["Body"].read() for entry in listed]
    whole = b"".join(gzip.decompress(body) for body in bodies)
    return whole.hex() if whole.count(b"\n") == 3 else None


said["content"] = eventually(content)
said["created"] = type(described()["CreateTimestamp"]).__name__
said["missing"] = refusal(firehose.describe_delivery_stream, DeliveryStreamName=f"{STREAM}-none")
said["taken"] = refusal(
    firehose.create_delivery_stream,
    DeliveryStreamName=STREAM,
    ExtendedS3DestinationConfiguration=destination,
)
said["stale"] = refusal(
    firehose.update_destination,
    DeliveryStreamName=STREAM,
    CurrentDeliveryStreamVersionId="9",
    DestinationId="destinationId-000000000001",
    ExtendedS3DestinationUpdate={"Prefix": "other/"},
)
said["tags"] = firehose.list_tags_for_delivery_stream(DeliveryStreamName=STREAM)["Tags"]
firehose.delete_delivery_stream(DeliveryStreamName=STREAM)
said["gone"] = eventually(lambda: refusal(firehose.describe_delivery_stream, DeliveryStreamName=STREAM))[0]
print(json.dumps(said))
