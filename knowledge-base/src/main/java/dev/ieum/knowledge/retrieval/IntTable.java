package dev.ieum.knowledge.retrieval;

import java.util.Arrays;

/// Numbers small sets of whole numbers 0, 1, 2 …, without boxing: open addressing, at most half full. Not thread-safe.
final class IntTable {
    private static final int ABSENT = -1;

    private final int[] keys;
    private final int[] numbers;
    private final int mask;
    private int size;

    /// @param capacity how many keys there will be at most
    IntTable(int capacity) {
        int length = Integer.highestOneBit(Math.max(4, capacity)) * 4;
        keys = new int[length];
        numbers = new int[length];
        mask = length - 1;
        Arrays.fill(numbers, ABSENT);
    }

    /// The key's number, or −1.
    int get(int key) {
        int at = place(key);
        return numbers[at];
    }

    /// Gives `number` to a key that has none yet.
    ///
    /// @return whether it had none
    boolean putIfAbsent(int key, int number) {
        int at = place(key);
        if (numbers[at] != ABSENT) {
            return false;
        }
        if (2 * ++size > keys.length) {
            throw new IllegalStateException("more keys than were announced");
        }
        keys[at] = key;
        numbers[at] = number;
        return true;
    }

    private int place(int key) {
        int at = ((key * 0x9E3779B9) >>> 7) & mask;
        while (numbers[at] != ABSENT && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
