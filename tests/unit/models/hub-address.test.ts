import { describe, expect, it } from 'vitest';
import { defaultHub, hubHost, parseHub } from '@/lib/models/hub/hub-address';
import { fileUrl } from '@/lib/models/hub/hub-client';

describe('parseHub', () => {
  it.each([
    ['https://huggingface.co', defaultHub],
    [' https://huggingface.co/models ', defaultHub],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:9/hub/', 'http://localhost:9/hub'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['localhost:8080/hub/', 'http://localhost:8080/hub'],
  ])('takes %s', (address, hub) => {
    expect(parseHub(address)).toBe(hub);
  });

  it.each([
    '',
    'huggingface.co',
    'http://huggingface.co',
    'https://huggingface.co.example',
    'https://models.example',
    'http://192.168.0.2:8080',
    'http://[::1]:7000/',
    'http://127.0.0.1.example',
    'file:///models',
  ])('refuses %j', (address) => {
    expect(() => parseHub(address)).toThrow('hub-bad-address');
  });
});

it('names a file of a commit by a plain address', () => {
  expect(fileUrl(defaultHub, 'a/b', 'c0ffee', 'onnx/model q4.onnx')).toBe(
    'https://huggingface.co/a/b/resolve/c0ffee/onnx/model%20q4.onnx',
  );
  expect(hubHost('http://127.0.0.1:8080/hub')).toBe('127.0.0.1:8080');
});
