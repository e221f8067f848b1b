package dev.daogou.interruption;

/** How a device is connected. */
enum Transport {

    WEBSOCKET("WebSocket") {
        @Override
        Device of(Visit visit) {
            return new SocketDevice(visit);
        }
    },
    SSE("SSE + POST") {
        @Override
        Device of(Visit visit) {
            return new StreamDevice(visit);
        }
    };

    final String title;

    Transport(String title) {
        this.title = title;
    }

    abstract Device of(Visit visit);

    /** A device that has been welcomed. */
    Device comes(Visit visit) {
        Device device = of(visit);
        device.comes();
        return device;
    }

    static Transport either(int run) {
        return values()[run % 2];
    }
}
