package dev.batchmonitor.function.excerpt;

import java.util.stream.Stream;

/** All secrets are invented. Each stands between « and », and some are in parts to keep scanners calm. */
final class MarkedSecrets {
    private static final String KEY_ID = "AKIA" + "QX7EXAMPLE3ZP5TL";
    private static final String SECRET_KEY = "q8Zt/3vKmW" + "+Lr0EXAMPLE5yBn7HcUdXe2sPjA9Tf";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJ0aGUtam9iIn0" + ".c2lnbmVkLWJ5LW5vYm9keQ";
    private static final String PEM = """
            -----BEGIN RSA PRIVATE KEY-----
            MIIEexampleexampleexampleexampleexampleexampleexampleexampleexam
            cGxlexampleexample==
            -----END RSA PRIVATE KEY-----""";

    private MarkedSecrets() {}

    static Stream<String> all() {
        return Stream.of(
                        awsKeys(),
                        headers(),
                        passwords(),
                        arguments(),
                        otherValues(),
                        pairs(),
                        lists(),
                        urls(),
                        tokens(),
                        privateKeys())
                .flatMap(kind -> kind);
    }

    private static Stream<String> awsKeys() {
        return Stream.of(
                "key «" + KEY_ID + "» is disabled",
                "role key «ASIA" + "QX7EXAMPLE3ZP5TL»",
                "aws_access_key_id = «" + KEY_ID + "»",
                "aws_secret_access_key = «" + SECRET_KEY + "»",
                "AWS_SECRET_ACCESS_KEY=«" + SECRET_KEY + "»",
                "{\"SecretAccessKey\": «\"" + SECRET_KEY + "\"»}",
                "loaded " + "«" + SECRET_KEY + "»" + " from cache",
                "session «IQoJb3JpZ2lu" + "X2VjEXAMPLE//////////wEaCWV1»",
                "?X-Amz-Security-Token=«IQoJb3JpZ2luX2VjEXAMPLE»",
                "&X-Amz-Signature=«5d672d79c15b13162d9279b0855cfba6»");
    }

    private static Stream<String> headers() {
        return Stream.of(
                "Authorization: «Bearer abc123»",
                "curl -H 'Authorization: «Basic ZXRsOmh1bnRlcjI='»",
                "{\"Authorization\":«\"Bearer abc123\"»,\"Host\":\"x\"}",
                "Set-Cookie: «session=38afes7a8; Path=/; HttpOnly»",
                "sent bearer «mF_9.B5f-4.1JqM» to the server");
    }

    private static Stream<String> passwords() {
        return Stream.of(
                "password=«hunter2»",
                "Password: «hunter2»",
                "DB_PASSWORD=«hunter2» psql",
                "PGPASSWORD=«'hunter2'»",
                "{\"password\": «\"two words, \\\" and a quote\"», \"user\": \"etl\"}",
                "{'password': «'hunter2'», 'user': 'etl'}",
                "{\\\"password\\\":«\\\"hunter2\\\"»,\\\"user\\\":\\\"etl\\\"}",
                "password = «\"never closed»",
                "Server=db;Uid=etl;Pwd=«hunter2»",
                "<password>«hunter2</password>»",
                "passphrase := «hunter2»",
                "DB_PASS=«hunter2» psql",
                "PIN_PASS=«12345»",
                "PGPASS=«hunter2»",
                "PASS=«hunter2»",
                "AIRFLOW_PASS: «hunter2»",
                "pass: «hunter2»",
                "login: user=etl pass=«hunter2» host=db",
                "{\"user\": \"etl\", \"pass\": «\"two words\"»}",
                "dbPass = «'hunter2'»");
    }

    private static Stream<String> arguments() {
        return Stream.of(
                "psql --password «hunter2» --user etl",
                "tool --db-password=«hunter2»",
                "Command '['tool', '--api-token', «'hunter2'», '-v']' failed",
                "tool --pass «hunter2» --user etl",
                "curl -u «etl:hunter2» https://example.com",
                "curl --user «'etl:two words'» https://example.com",
                "curl --proxy-user=«etl:hunter2» https://example.com",
                "['curl', '-u', «'etl:hunter2'», 'https://example.com']");
    }

    private static Stream<String> pairs() {
        return Stream.of(
                "{'Name': 'DB_PASSWORD', 'Value': «'hunter2'»}",
                "{\"name\":\"API_KEY\",\"value\":«\"hunter2\"»}",
                "[{'Name': 'DB_HOST', 'Value': 'db'}, {'Name': 'DB_PASS', 'Value': «'hunter2'»}]",
                "{'Value': «'hunter2'», 'Name': 'DB_PASSWORD'}",
                "[{\"value\":\"db\",\"name\":\"DB_HOST\"},{\"value\":«\"a \\\"b\"»,\"name\":\"API_KEY\"}]",
                "{\\\"name\\\":\\\"API_KEY\\\",\\\"value\\\":«\\\"hunter2\\\"»}",
                "{\\\"value\\\":«\\\"hunter2\\\"»,\\\"name\\\":\\\"API_KEY\\\"}",
                "{'Name': '/prod/db/password', 'Type': 'SecureString', 'Value': «'hunter2'», 'Version': 3}",
                "\"name\": \"DB_TOKEN\",\n  \"value\": «\"hunter2\"»\n",
                "ParameterKey=DbPassword, ParameterValue=«hunter2»",
                "environment=[{value=«hunter2», name=DB_PASSWORD}]");
    }

    private static Stream<String> lists() {
        return Stream.of(
                "tokens=«[\"a]b\",\"hunter2\"]»",
                "\"tokens\": «[\"hunter2\"]», \"user\": \"etl\"",
                "\\\"tokens\\\":«[\\\"hunter2\\\",\\\"hunter3\\\"]»,",
                "passwords: «['hunter2', 'hunter3']» of 2 users",
                "api_keys = «[\n  \"hunter2\",\n  \"hunter3\"\n]»",
                "secrets: «[hunter2, hunter3]»",
                "\"passwords\": «{\"etl\": \"hunter2\"}»");
    }

    private static Stream<String> otherValues() {
        return Stream.of(
                "client_secret=«hunter2»",
                "secret: «hunter2»",
                "token=«hunter2»",
                "https://example.com/?access_token=«hunter2&x=1»",
                "api_key=«hunter2»",
                "x-api-key: «hunter2»",
                "apiKey => «hunter2»",
                "AccountKey=«hunter2==»",
                "password: «Hunter2Error:» no",
                "killed, db pw=«hunter2» DB_PW=«hunter2» done",
                "mysqldump -h db.example.com -u etl -p«hunter2» sales",
                "redis-cli -h cache.example.com -a «hunter2» ping",
                "//registry.example.com/:_auth=«ZXRsOmh1bnRlcjI=»");
    }

    private static Stream<String> urls() {
        return Stream.of(
                "postgres://«etl:hunter2»@db.example.com:5432/sales",
                "postgres://«etl:hun/ter2»@db.example.com/sales",
                "postgres://«etl:p@ss»@db.example.com/sales",
                "https://a.blob.core.windows.net/x/y.csv?sv=2025&sig=«aB%2Fc%3D»&se=2026",
                "https://a.blob.core.windows.net/x/y.csv?sig=«aB%2Fc%3D»",
                "next=https%3A%2F%2Fexample.com%2F%3Fsig%3D«aB»",
                "https://d1.cloudfront.net/x.csv?Signature=«aB~c»&Key-Pair-Id=K2",
                "https://b.s3.amazonaws.com/x.csv?X-Amz-Signature=«5d672d79c15b»",
                "https://storage.googleapis.com/b/x.csv?X-Goog-Signature=«5d672d79c15b»",
                "AccountName=etl;AccountKey=«aB/c+d==;EndpointSuffix=core.windows.net»",
                "redis://«:hunter2»@cache.example.com:6379",
                "https://«hunter2»@git.example.com/repo.git",
                "POST https://hooks.slack.com/«services/T0/B0/hunter2»");
    }

    private static Stream<String> tokens() {
        return Stream.of(
                "id «" + JWT + "»",
                "git clone with «ghp_" + "EXAMPLE0example1EXAMPLE2example3EXAM»",
                "«github_pat_" + "11EXAMPLE0_example1EXAMPLE2»",
                "«xoxb-" + "123456789012-example-EXAMPLE»",
                "«glpat-" + "EXAMPLEexample012345»",
                "«hf_" + "EXAMPLEexampleEXAMPLE0123»");
    }

    private static Stream<String> privateKeys() {
        return Stream.of(
                "«" + PEM + "»",
                "cat key.pem: «" + PEM + "»\nafterwards",
                "{\"private_key\":«\"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n\"»}",
                "before\n«" + PEM.substring(0, PEM.lastIndexOf('\n')) + "»",
                "«" + PEM.substring(PEM.indexOf('\n') + 1) + "»\nafterwards");
    }
}
