"""A producer for Apache Kafka: sends messages with keys, and is done when the broker has all of them.

    python producer_right.py --nonce NONCE --count 12     messages NONCE 0, NONCE 1, ... with the keys k0 to k3

LAB_KAFKA is the broker's address: `lab env SEAT` prints it. The client: pip install kafka-python
"""

import argparse
import os

from kafka import KafkaProducer

BROKER = os.environ.get("LAB_KAFKA", "127.0.0.1:9092")


# [begin send]
def send(topic, messages):
    # all: the broker answers when every replica has the message.
    producer = KafkaProducer(bootstrap_servers=BROKER, acks="all")
    sent = [producer.send(topic, key=key.encode(), value=value.encode()) for key, value in messages]
    for one in sent:
        where = one.get(timeout=30)
        print(f"{where.partition}:{where.offset}")
    producer.close()
# [end send]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--nonce", default="hello")
    options.add_argument("--count", type=int, default=12)
    options.add_argument("--topic", default="practice")
    given = options.parse_args()
    send(given.topic, [(f"k{number % 4}", f"{given.nonce} {number}") for number in range(given.count)])


if __name__ == "__main__":
    main()
