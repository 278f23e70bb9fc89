"""What the service does before it serves."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.serve import create_app
from city_data_bank.serve.pools import look_at_sandbox
from city_data_bank.serve.server import listen
from city_data_bank.settings import Settings

WriteFile = Callable[[str, str], Path]


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


def test_a_host_that_is_none_of_ours_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"192\.0\.2\.1"):
        listen(settings(host="192.0.2.1", port=0))


def test_an_engine_that_does_not_exist_is_named(rdf_file: WriteFile) -> None:
    with pytest.raises(ConfigurationError, match="rocksdb or memory"):
        create_app(None, None, settings(engine="fast"), [rdf_file("a.nt", "")])


def test_a_system_without_sandbox_is_refused_only_if_it_is_required(
    caplog: pytest.LogCaptureFixture,
) -> None:
    look_at_sandbox((), "require")
    look_at_sandbox(("seccomp",), "best-effort")
    assert "seccomp" in caplog.text
    with pytest.raises(ConfigurationError, match="seccomp"):
        look_at_sandbox(("seccomp",), "require")
