"""What the service does before it serves."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.serve.pools import look_at_sandbox, public_pool
from city_data_bank.serve.server import listen
from city_data_bank.settings import Settings


def settings(**given: object) -> Settings:
    return Settings.from_environment({}, **given)


def test_a_port_that_is_left_to_the_system_stands_in_the_url() -> None:
    address = listen(settings(port=0))
    port = address.listener.getsockname()[1]
    assert address.url == f"http://127.0.0.1:{port}/"
    address.listener.close()


def test_a_taken_port_is_a_fault_of_configuration_that_names_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError, match=str(port)) as caught:
            listen(settings(port=port))
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "text", ["-1", "nan", "inf", "1e400", "ten"], ids=["negative", "nan", "inf", "huge", "word"]
)
def test_a_number_that_a_setting_cannot_have_is_named(text: str) -> None:
    with pytest.raises(ConfigurationError, match="CITY_DATA_BANK_WATCH_SECONDS") as caught:
        Settings.from_environment({"CITY_DATA_BANK_WATCH_SECONDS": text})
    assert caught.value.expected == "a number from 0 on, such as 2.0"


def test_an_option_below_0_is_refused_as_the_variable_is() -> None:
    with pytest.raises(ConfigurationError, match="CITY_DATA_BANK_WORKERS: -1") as caught:
        settings(workers=-1)
    assert caught.value.expected == "a whole number from 0 on, such as 0"


def test_a_number_that_is_no_port_is_a_fault_of_configuration() -> None:
    with pytest.raises(ConfigurationError, match="65536") as caught:
        listen(settings(port=65536))
    assert caught.value.place == "CITY_DATA_BANK_PORT"
    assert "65535" in caught.value.expected


def test_a_host_that_is_none_of_ours_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"192\.0\.2\.1"):
        listen(settings(host="192.0.2.1", port=0))


def test_an_engine_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="rocksdb, memory, remote"):
        public_pool(tmp_path, settings(engine="fast"))


def test_files_are_not_served_by_a_service_that_does_not_hold_them(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="files to be served"):
        public_pool(tmp_path, settings(engine="remote", remote_url="http://127.0.0.1:1/sparql"))


def test_a_system_without_sandbox_is_refused_only_if_it_is_required(
    caplog: pytest.LogCaptureFixture,
) -> None:
    look_at_sandbox((), "require")
    look_at_sandbox(("seccomp",), "best-effort")
    assert "seccomp" in caplog.text
    with pytest.raises(ConfigurationError, match="seccomp"):
        look_at_sandbox(("seccomp",), "require")
