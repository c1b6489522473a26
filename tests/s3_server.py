"""An S3 server of the tests' own (moto), which asks for keys and looks at signatures as the real one does."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import boto3
from moto import settings
from moto.server import ThreadedMotoServer

REGION = "eu-north-1"
SECRET = "secret.txt"
"""Files so called may be read by the owner alone."""


@dataclass(frozen=True, kw_only=True)
class Keys:
    """What a user shows to the server."""

    id: str
    secret: str


@dataclass(frozen=True, kw_only=True)
class Server:
    """A running server with two users: one owns all buckets, the other may list and read what is no secret."""

    url: str
    owner: Keys
    reader: Keys

    def environment(self, keys: Keys | None = None) -> dict[str, str]:
        """The variables by which programs find the server and its user."""
        keys = keys or self.owner
        return {
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": keys.id,
            "AWS_SECRET_ACCESS_KEY": keys.secret,
            "AWS_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def bucket(self, name: str) -> None:
        """A new bucket."""
        where = {"LocationConstraint": REGION}
        self._client().create_bucket(Bucket=name, CreateBucketConfiguration=where)

    def put(self, bucket: str, key: str, data: bytes) -> None:
        """A file in a bucket."""
        self._client().put_object(Bucket=bucket, Key=key, Body=data)

    def keys(self, bucket: str, below: str = "") -> list[str]:
        """What lies in a bucket, and begins so."""
        pages = self._client().get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=below)
        return [found["Key"] for page in pages for found in page.get("Contents", ())]

    def get(self, bucket: str, key: str) -> bytes:
        """A file's bytes."""
        return bytes(self._client().get_object(Bucket=bucket, Key=key)["Body"].read())

    def _client(self) -> Any:
        return _client("s3", self.url, self.owner)


@contextmanager
def running() -> Iterator[Server]:
    """A server with its users, as long as it is needed."""
    process = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    before, settings.INITIAL_NO_AUTH_ACTION_COUNT = settings.INITIAL_NO_AUTH_ACTION_COUNT, float("inf")
    process.start()
    try:
        host, port = process.get_host_and_port()
        url = f"http://{host}:{port}"
        users = _client("iam", url, Keys(id="nobody", secret="yet"))
        everything = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
        some = {"Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*"}
        less = {"Effect": "Deny", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::*/{SECRET}"}
        server = Server(
            url=url, owner=_user(users, "owner", everything), reader=_user(users, "reader", some, less)
        )
        settings.INITIAL_NO_AUTH_ACTION_COUNT = 0
        yield server
    finally:
        settings.INITIAL_NO_AUTH_ACTION_COUNT = before
        process.stop()


def _client(service: str, url: str, keys: Keys) -> Any:
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id=keys.id,
        aws_secret_access_key=keys.secret,
    )


def _user(users: Any, name: str, *rules: dict[str, Any]) -> Keys:
    users.create_user(UserName=name)
    policy = json.dumps({"Version": "2012-10-17", "Statement": rules})
    users.put_user_policy(UserName=name, PolicyName="rules", PolicyDocument=policy)
    made = users.create_access_key(UserName=name)["AccessKey"]
    return Keys(id=made["AccessKeyId"], secret=made["SecretAccessKey"])
