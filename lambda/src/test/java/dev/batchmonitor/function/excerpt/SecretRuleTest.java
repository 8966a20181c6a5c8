package dev.batchmonitor.function.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRuleTest {
    @ParameterizedTest
    @MethodSource("dev.batchmonitor.function.excerpt.MarkedSecrets#all")
    void aSecretIsRedactedAndWhatIsAroundItStays(String marked) {
        String text = marked.replaceAll("[«»]", "");
        assertThat(SecretRule.redact(text)).isEqualTo(marked.replaceAll("«[^»]*»", "[redacted]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password authentication failed for user \"etl\"",
                "KeyError: 'DB_PASSWORD'",
                "User: arn:aws:sts::111122223333:assumed-role/etl is not authorized to perform: secretsmanager:GetSecretValue",
                "on resource: arn:aws:secretsmanager:eu-west-1:111122223333:secret:etl/db-8Xk2Lp",
                "arn:aws:secretsmanager:eu-west-1:111122223333:secret:etl/db-password-AbCdEf: AccessDeniedException: User: etl",
                "mysql -h db.example.com -P 3306, redis-cli -h cache.example.com ping",
                "(ExpiredTokenException) when calling the ListObjectsV2 operation: The provided token is expired",
                "ExpiredTokenException: The security token included in the request is expired",
                "loss=0.2113 max_tokens=4096 num_tokens: 512 pad_token_id=0 tokenizer=bert",
                "\tat com.example.auth.TokenService.refresh(TokenService.java:42)",
                "  File \"/app/password_store.py\", line 12, in load",
                "The bearer token is missing",
                "PWD=/home/etl",
                "pass: 3 of 4 tests, pass=12 fail=0, pass: true",
                "passed=12 passing bypass=true NO_BYPASS=1 compass: north low_pass=50Hz pass_rate=0.93",
                "PASS: tests/load.sh",
                "XPASS: tests/load.sh",
                "--- PASS: TestLoad (0.00s)",
                "second pass: merging parts",
                "ffmpeg --pass 2 --bypass filter",
                "max_tokens=512 tokens: 1024 token count tokens=[101, 2023, 102]",
                "stopped by sig=SIGTERM signal=9 design=new ?design=new&signal=9",
                "docker run -u 1000:1000 --user 1000:1000 etl; date -u +%H:%M; tool -u https://example.com:8080/",
                "{'Name': 'DB_HOST', 'Value': 'db.example.com'}, {\"name\":\"max_tokens\",\"value\":\"512\"}",
                "{'Value': 'db.example.com', 'Name': 'DB_HOST'}, {'Name': 'DB_PASSWORD'}",
                "commit 3f98e2774cbd87ad5c90a9587403e430aabbccdd",
                "sha256:7a86f7a243c71b9abd87a86557b6fb7e7a86f7a243c71b9abd87a86557b6fb7e",
                "job ec66a787-95e7-41d1-b731-af10506bf2ef in arn:aws:batch:eu-west-1:111122223333:job-queue/training",
                "GET https://example.com:8080/@types/node?user=etl 200",
                "git@github.com:example/etl.git",
                "mail to ops@example.com",
                "s3://example-bucket/Year2026/Part0001/report.parquet",
                "-----BEGIN CERTIFICATE-----",
                "java.lang.OutOfMemoryError: Java heap space",
                "Traceback (most recent call last):"
            })
    void ordinaryTextStays(String text) {
        assertThat(SecretRule.redact(text)).isEqualTo(text);
    }

    @Test
    void everyRuleIsTriedByTheTable() {
        assertThat(SecretRule.ALL)
                .allSatisfy(rule -> assertThat(MarkedSecrets.all())
                        .anyMatch(marked -> rule.pattern()
                                .matcher(marked.replaceAll("[«»]", ""))
                                .find()));
    }
}
