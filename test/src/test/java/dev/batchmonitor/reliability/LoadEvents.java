package dev.batchmonitor.reliability;

