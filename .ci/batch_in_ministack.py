"""MiniStack, in which AWS Batch may publish: as on AWS only an AWS service may put events of aws.* on the bus, and MiniStack's
Batch publishes none, so that its door for its own services is opened to PutEvents."""
import functools

from ministack import app
from ministack.services import eventbridge

eventbridge._put_events = functools.partial(eventbridge._put_events, allow_aws_source=True)
app.main()
