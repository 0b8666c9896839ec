"""A producer for Apache Kafka, with gaps. It shall send messages with keys, and be done when the broker has all of them.

    python producer_first.py --nonce NONCE --count 12

LAB_KAFKA is the broker's address: `lab env SEAT` prints it. The client: pip install kafka-python
"""

import argparse
import os

from kafka import KafkaProducer

BROKER = os.environ.get("LAB_KAFKA", "127.0.0.1:9092")


def send(topic, messages):
    producer = KafkaProducer(bootstrap_servers=BROKER)
    # Your part: send the messages, wait until every replica has them, and print where they came to lie.
    print(f"{len(messages)} messages for {topic} are not sent yet")
    producer.close()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--nonce", default="hello")
    options.add_argument("--count", type=int, default=12)
    options.add_argument("--topic", default="practice")
    given = options.parse_args()
    # Your part: message number n has the key k0, k1, k2 or k3, by the remainder of n by 4.
    send(given.topic, [("", f"{given.nonce} {number}") for number in range(given.count)])


if __name__ == "__main__":
    main()
