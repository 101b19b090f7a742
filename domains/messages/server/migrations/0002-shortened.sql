-- What was said and to which phone is forgotten when it is old (个人信息保护法 19, 47): the salt of the row goes, and with it every sealed value of the row,
-- here and in its history. That there was a message, of which kind, when and with what outcome, stays.
-- phase: constraints
create index messages_message_kept on messages.message (county, posted_at, id) where key_salt is not null;
